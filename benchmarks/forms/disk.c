/* A disk as bad as wanted, for LD_PRELOAD: each sync takes MOTCUA_SYNC_MS milliseconds; while the file MOTCUA_FAILING
   exists, nothing can be written to any other, as on a disk that has been mounted read-only after an error. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int failing(int fd) {
  const char *flag = getenv("MOTCUA_FAILING");
  struct stat about;
  if (!flag || access(flag, F_OK) != 0 || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
  errno = EROFS;
  return 1;
}

static int synced(int fd, long number) {
  if (failing(fd)) return -1;
  int result = (int)syscall(number, fd);
  const char *wanted = getenv("MOTCUA_SYNC_MS");
  long milliseconds = wanted ? atol(wanted) : 0;
  struct timespec pause = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  if (milliseconds > 0) nanosleep(&pause, NULL);
  return result;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
  return failing(fd) ? -1 : syscall(SYS_pwrite64, fd, from, size, at);
}
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) { return pwrite64(fd, from, size, at); }
