"""What only a kiosk has: pages without a way out, and the policy and session of the machine that shows them."""

from motcua.kiosk.closing import Closed, Outside, closed
from motcua.kiosk.machine import FolderError, MachineFile, machine_files

__all__ = ["Closed", "FolderError", "MachineFile", "Outside", "closed", "machine_files"]
