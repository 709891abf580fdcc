// Hides the notices that are over or have not begun. The page itself holds no day of today: it is the same file for months.
// It runs where it stands, before what follows is drawn, so that nothing jumps. The day is that of Vietnam (UTC+7).
(() => {
  const today = new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10)
  for (const section of document.querySelectorAll('[data-notices]')) {
    const notices = [...section.querySelectorAll('[data-until]')]
    for (const one of notices) one.hidden = today < one.dataset.from || today > one.dataset.until
    section.hidden = notices.every((one) => one.hidden)
  }
})()
