"""How a worker gives up, one after the other, what a student's code must not have. Nothing of it can be taken back.

Each step stands alone, so that a weaker isolation level is the same list with steps left out (see sandbox/levels.py).
"""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import sys
from pathlib import Path

import landlock
import msgspec
import pyseccomp

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWIPC = 0x00020000, 0x10000000, 0x20000000, 0x08000000
CLONE_THREAD = 0x00010000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 2, 4, 8, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
_CAPABILITY_VERSION_3 = 0x20080522
PRIVATE = "/private"  # where the worker's own folder is, in a file system of its own
_INNER_ID = 1000  # who the student's code is inside; root's limits on processes would not count


class Limits(msgspec.Struct, frozen=True):
    """What a worker may use, in the units of the names."""

    cpu_s: int
    memory_mib: int
    file_mib: int = 16
    folder_mib: int = 64
    files: int = 256
    processes: int = 64
    output_kib: int = 64
    reply_mib: int = 64


class Steps(msgspec.Struct, frozen=True):
    """Which steps this isolation level takes, and what stays readable where Landlock alone must hide the rest."""

    namespaces: bool
    landlock: bool
    seccomp: bool
    readable: tuple[str, ...] = ()


def _check(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def enter_namespaces() -> None:
    """Leave the zygote's user, mount, process and IPC namespaces. The next fork becomes process 1 of the new one."""
    user, group = os.getuid(), os.getgid()
    _check(_libc.unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{_INNER_ID} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{_INNER_ID} {group} 1")


def _mount(kind: str, target: str, flags: int, options: str = "") -> None:
    _check(
        _libc.mount(kind.encode(), target.encode(), kind.encode(), flags, options.encode() or None), f"mount {target}"
    )


def own_file_system(limits: Limits) -> None:
    """A private, bounded folder as the only writable one, and a /proc that shows no process."""
    _mount("none", "/", MS_REC | MS_PRIVATE)
    safe = MS_NOSUID | MS_NODEV | MS_NOEXEC
    _mount("tmpfs", PRIVATE, safe, f"size={limits.folder_mib}m,nr_inodes=4096,mode=0700")
    facts = {name: Path("/proc", name).read_bytes() for name in ("cpuinfo", "meminfo")}
    command = Path("/proc/self/cmdline").read_bytes()
    _mount("tmpfs", "/proc", safe, "size=1m,nr_inodes=64,mode=0755")
    for name, content in facts.items():
        Path("/proc", name).write_bytes(content)
    own = Path("/proc/self")  # TensorFlow aborts without these two
    own.mkdir()
    (own / "exe").symlink_to(sys.executable)
    (own / "cmdline").write_bytes(command)


def drop_capabilities() -> None:
    """Give up all capabilities of the new user namespace, and with no_new_privs every way to regain one."""
    _check(_libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    _check(_libc.capset(header, (ctypes.c_uint32 * 6)()), "capset")


def restrict_files(writable: str, readable: tuple[str, ...]) -> None:
    """Landlock: read what is named (everything where nothing is named), write in one folder only."""
    rules = landlock.Ruleset()
    read = landlock.FSAccess.READ_FILE | landlock.FSAccess.READ_DIR
    for path in readable or ("/",):
        folder = os.path.isdir(path)
        rules.allow(path, rules=read if folder else landlock.FSAccess.READ_FILE)
    made = landlock.FSAccess.MAKE_REG | landlock.FSAccess.MAKE_DIR | landlock.FSAccess.TRUNCATE
    removed = landlock.FSAccess.REMOVE_FILE | landlock.FSAccess.REMOVE_DIR
    rules.allow(writable, rules=read | landlock.FSAccess.WRITE_FILE | made | removed)
    rules.allow("/dev/null", rules=landlock.FSAccess.READ_FILE | landlock.FSAccess.WRITE_FILE)
    rules.apply()


def set_limits(limits: Limits) -> None:
    """Kernel limits of this process. Memory counts on top of what the zygote's imports have mapped already."""
    status = Path("/proc/self/status").read_text().splitlines()
    mapped_kib = next(int(line.split()[1]) for line in status if line.startswith("VmSize"))
    mib = 1 << 20
    for what, amount in (
        (resource.RLIMIT_AS, mapped_kib * 1024 + limits.memory_mib * mib),
        (resource.RLIMIT_FSIZE, limits.file_mib * mib),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        _, hard = resource.getrlimit(what)
        amount = amount if hard == resource.RLIM_INFINITY else min(amount, hard)  # noqa: PLW2901  the host may allow less
        resource.setrlimit(what, (amount, amount))


# What NumPy, TensorFlow and honest Python never need here, and what escapes have been made of. Files in memory are no
# part of a process's size. Modes, owners, times and attributes of files are out of Landlock's reach; so is watching.
# By number what libseccomp does not know yet: setxattrat, removexattrat, open_tree_attr, file_setattr.
_DENIED = """
    fork vfork execve execveat socket socketpair setsockopt connect bind listen accept accept4
    ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_open pidfd_getfd pidfd_send_signal
    unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsmount fsconfig fspick mount_setattr
    bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register
    add_key request_key keyctl init_module finit_module delete_module kexec_load kexec_file_load reboot
    swapon swapoff acct quotactl settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname
    syslog iopl ioperm modify_ldt name_to_handle_at open_by_handle_at lookup_dcookie fanotify_init
    shmget shmat shmctl semget semop semctl msgget msgsnd msgrcv msgctl mq_open mq_unlink
    personality setpriority sched_setscheduler sched_setattr setuid setgid setresuid setresgid setgroups
    memfd_create memfd_secret landlock_create_ruleset vhangup nfsservctl uselib
    chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes utimensat futimesat
    setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
    inotify_init inotify_init1 inotify_add_watch fanotify_mark sched_setparam ioprio_set process_mrelease
    463 466 467 469
""".split()  # noqa: SIM905  a list of eighty quoted names reads worse

# Calls that are needed, but not with these values of the argument at this position.
_DENIED_VALUES = (
    ("fcntl", 1, (8, 10, 15)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX: have the kernel send any signal to anyone
    ("ioctl", 1, (0x8901, 0x8902)),  # FIOSETOWN, SIOCSPGRP: the same
    ("ioctl", 1, (0x5412, 0x541C)),  # TIOCSTI, TIOCLINUX: type for others
    ("getsockopt", 2, (77,)),  # SO_PEERPIDFD: a hold on the grader's process
)


def filter_system_calls() -> None:
    """Seccomp: no new processes or programs, no sockets, no signals to others, none of the calls above."""
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    refused = pyseccomp.ERRNO(errno.EPERM)
    for name in _DENIED:
        try:
            rules.add_rule(refused, int(name) if name.isdecimal() else name)
        except (ValueError, OSError):
            continue  # this kernel or machine has no such call
    rules.add_rule(refused, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, 0))
    rules.add_rule(
        pyseccomp.ERRNO(errno.ENOSYS), "clone3"
    )  # its flags lie in memory: the C library falls back to clone
    own = os.getpid()
    for name in ("kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"):
        rules.add_rule(refused, name, pyseccomp.Arg(0, pyseccomp.NE, own))
    rules.add_rule(refused, "tkill")
    for name in ("prlimit64", "sched_setaffinity"):  # 0 is oneself
        rules.add_rule(refused, name, pyseccomp.Arg(0, pyseccomp.NE, 0))
    for name, argument, values in _DENIED_VALUES:
        for value in values:  # the kernel reads the low half only
            rules.add_rule(refused, name, pyseccomp.Arg(argument, pyseccomp.MASKED_EQ, 0xFFFFFFFF, value))
    rules.load()


def confine(steps: Steps, limits: Limits, folder: str) -> None:
    """Take all steps of this level, in the order in which they still can be taken. `folder` is the writable one."""
    if not steps.namespaces:
        set_limits(limits)  # reads /proc
    else:
        set_limits(limits)
        own_file_system(limits)
    os.chdir(folder)
    drop_capabilities()
    if steps.landlock:
        restrict_files(folder, steps.readable)
    if steps.seccomp:
        filter_system_calls()
