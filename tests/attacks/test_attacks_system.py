"""Attacks on the kernel's interfaces: other processes, the network, shared memory, and the filter itself."""

from __future__ import annotations

from attacking import Attack, Ran


def tries(**actions: str) -> Attack:
    """An attack that tries many things, each of which must be refused."""
    listed = ", ".join(f"{name!r}: lambda: {action}" for name, action in actions.items())
    return Attack("raised: found nothing", f"import fcntl, resource\ndef running_sum(x): attempt({{{listed}}})")


MACHINE_CODE = """
import mmap

def machine(code):
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    return ctypes.CFUNCTYPE(ctypes.c_int)(address)()
"""

ATTACKS = {
    "network": tries(
        tcp="socket.create_connection(('1.1.1.1', 80), 0.1)",
        localhost="socket.create_connection(('127.0.0.1', 22), 0.1)",
        udp="socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))",
        udp6="socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        raw="socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
        packet="socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
        netlink="socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        vsock="socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)",
        crypto="socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
        names="socket.getaddrinfo('example.com', 80)",
        listen="socket.create_server(('127.0.0.1', 0))",
        url="__import__('urllib.request').request.urlopen('http://127.0.0.1/', timeout=0.1)",
    ),
    "unix sockets": tries(
        path="socket.socket(socket.AF_UNIX).connect('/run/dbus/system_bus_socket')",
        abstract="socket.socket(socket.AF_UNIX).connect(chr(0) + 'anything')",
        bound="socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).bind(chr(0) + MARK)",
        pair="socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",  # could send to any bound socket
        pass_credentials="socket.socket(fileno=os.dup(3)).setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)",
        bind_wire="socket.socket(fileno=os.dup(3)).bind(chr(0) + MARK)",
        connect_wire="libc.connect(3, b'\\x00' * 16, 16)",
        listen_wire="libc.listen(3, 1)",
    ),
    "other processes": tries(
        attach="libc.ptrace(16, os.getppid() or 2, 0, 0)",
        traced="libc.ptrace(0, 0, 0, 0)",
        read="libc.process_vm_readv(os.getppid() or 2, 0, 0, 0, 0, 0)",
        write="libc.process_vm_writev(os.getppid() or 2, 0, 0, 0, 0, 0)",
        pidfd="os.pidfd_open(os.getppid() or 2)",
        pidfd_getfd="libc.syscall(438, 0, 0, 0)",
        kcmp="libc.syscall(312, os.getpid(), os.getppid() or 2, 0, 0, 1)",
        kill_parent="os.kill(os.getppid() or 2, 9)",
        kill_group="os.kill(0, 9)",
        kill_all="os.kill(-1, 9)",
        killpg="os.killpg(os.getpgid(0) or 2, 9)",
        tkill="libc.syscall(200, 2, 9)",
        tgkill="libc.syscall(234, 2, 2, 9)",
        queue="libc.syscall(129, 2, 9, 0)",
        limits="resource.prlimit(os.getppid() or 2, resource.RLIMIT_CPU, (1, 1))",
        priority="os.setpriority(os.PRIO_USER, 0, 19)",
        affinity="os.sched_setaffinity(os.getppid() or 2, {0})",
        io_priority="libc.syscall(251, 1, os.getppid() or 2, 0)",
        owner="fcntl.fcntl(3, fcntl.F_SETOWN, os.getppid() or 2)",
        owner_signal="fcntl.fcntl(3, 10, 9)",
        owner_ex="fcntl.fcntl(3, 15, struct.pack('2i', 1, os.getppid() or 2))",
        owner_high_bits="libc.syscall(72, 3, ctypes.c_long(1 << 32 | 10), 9)",
        owner_ioctl="fcntl.ioctl(3, 0x8901, struct.pack('i', os.getppid() or 2))",
        owner_pgrp="fcntl.ioctl(3, 0x8902, struct.pack('i', os.getppid() or 2))",
    ),
    "shared memory": tries(
        shm="libc.shmget(1234, 4096, 0o1666)",
        semaphores="libc.semget(1234, 1, 0o1666)",
        messages="libc.msgget(1234, 0o1666)",
        queues="libc.syscall(240, b'/' + MARK.encode(), 0o102, 0o666, 0)",
        dev_shm="open('/dev/shm/' + MARK, 'w')",
        posix="__import__('multiprocessing.shared_memory').shared_memory.SharedMemory(MARK, True, 64)",
        memfd="os.memfd_create(MARK)",
        keyring="libc.syscall(248, b'user', MARK.encode(), b'x', 1, -3)",
        keyring_read="libc.syscall(250, 11, -3, 0, 0)",
    ),
    "the kernel's deeper doors": tries(
        bpf="libc.syscall(321, 0, 0, 0)",
        perf="libc.syscall(298, 0, 0, -1, -1, 0)",
        userfaultfd="libc.syscall(323, 0)",
        io_uring="libc.syscall(425, 8, ctypes.create_string_buffer(256))",
        module="libc.syscall(313, 0, b'', 0)",
        kexec="libc.syscall(246, 0, 0, 0, 0)",
        reboot="libc.syscall(169, 0, 0, 0, 0)",
        handle="libc.syscall(303, -100, b'/', 0, 0, 0)",
        by_handle="libc.syscall(304, -100, 0, 0)",
        fanotify="libc.syscall(300, 0, 0)",
        inotify="libc.inotify_init1(0)",
        syslog="libc.klogctl(3, ctypes.create_string_buffer(99), 99)",
        clock="time.clock_settime(0, 0)",
        host="socket.sethostname(MARK)",
        personality="libc.personality(0x0400000)",
        ldt="libc.syscall(154, 1, 0, 0)",
        ports="libc.ioperm(0x80, 1, 1)",
    ),
    "namespaces and mounts": tries(
        user="libc.unshare(0x10000000)",
        net="libc.unshare(0x40000000)",
        setns="libc.setns(3, 0)",
        mount="libc.mount(b'none', b'/tmp', b'tmpfs', 0, None)",
        bind="libc.mount(b'/', b'/tmp', None, 4096, None)",
        remount="libc.mount(None, b'/', None, 32, None)",
        umount="libc.umount2(b'/proc', 2)",
        umount_tmp="libc.umount2(b'/tmp', 2)",
        pivot="libc.syscall(155, b'/tmp', b'/tmp')",
        chroot="os.chroot('/tmp')",
        open_tree="libc.syscall(428, -100, b'/', 1)",
        fsopen="libc.syscall(430, b'tmpfs', 0)",
        mount_attributes="libc.syscall(442, -100, b'/', 0, 0, 0)",
    ),
    "more power": tries(
        root="os.setuid(0)",
        ids="os.setresuid(0, 0, 0)",
        groups="os.setgroups([0])",
        fs_id="-1 if libc.setfsuid(0) != 0 and libc.setfsuid(0) != 0 else 0",
        capabilities="libc.capset(struct.pack('Ii', 0x20080522, 0), struct.pack('6I', *[0xFFFFFFFF] * 6))",
        ambient="libc.prctl(47, 2, 21, 0, 0)",
        privileges="libc.prctl(38, 0, 0, 0, 0)",
        memory="resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)",
        cpu="resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY,) * 2)",
        files="resource.setrlimit(resource.RLIMIT_NOFILE, (1 << 16, 1 << 16))",
        real_time="os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))",
        landlock="-1 if libc.syscall(444, 0, 0, 0) < 0 else 0",
        filter_off="libc.prctl(22, 0, 0, 0, 0)",
    ),
    "writing where others read": tries(
        usr="open('/usr/' + MARK, 'w')",
        python="open(os.path.join(os.path.dirname(os.__file__), MARK), 'w')",
        numpy="open(os.path.join(os.path.dirname(np.__file__), '__init__.py'), 'a')",
        grader="open('/grader/inside/worker.py', 'a')",
        root="open('/' + MARK, 'w')",
        course="open('/course/' + MARK, 'w')",
        proc="open('/proc/' + MARK, 'w')",
        var="open('/var/tmp/' + MARK, 'w')",
        null="os.unlink('/dev/null')",
        device="os.mknod('zero', 0o20666, os.makedev(1, 5))",
        mode="os.chmod(os.__file__, 0o777)",
        times="os.utime(os.__file__)",
        attributes="os.setxattr(os.__file__, 'user.x', b'x')",
        cache="__import__('py_compile').compile(os.__file__, doraise=True)",
    ),
    "32-bit system calls": Attack(
        "died: SIGSYS | raised",
        MACHINE_CODE
        + """
def running_sum(x):
    # mov eax, 2 (fork); int 0x80; ret
    result = machine(bytes.fromhex("b802000000cd80c3"))
    raise RuntimeError("found a way" if result >= 0 else "found nothing")
""",
    ),
    "x32 system calls": Attack(
        "died: SIGSYS | raised: found nothing",
        """
        def running_sum(x):
            x32 = 0x40000000
            attempt({"fork": lambda: libc.syscall(x32 | 57), "socket": lambda: libc.syscall(x32 | 41, 2, 1, 0)})
        """,
    ),
    "numbers with high bits": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            number = lambda value: ctypes.c_long(value)
            attempt({
                "fork": lambda: libc.syscall(number(57 | 1 << 32)),
                "kill all": lambda: libc.syscall(number(62), number(-1), number(9)),
                "kill group": lambda: libc.syscall(number(62), number(1 << 32), number(9)),
                "kill parent": lambda: libc.syscall(number(62), number((1 << 32) | 2), number(9)),
                "clone": lambda: libc.syscall(number(56), number(1 << 40 | 17), 0, 0, 0, 0),
            })
        """,
    ),
    "signals to every process": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            attempt({pid: lambda pid=pid: os.kill(pid, signal.SIGKILL) for pid in range(2, 3000) if pid != os.getpid()})
        """,
    ),
    "controls of the terminal": Attack(
        "raised: found nothing",
        """
        import fcntl, termios

        def running_sum(x):
            actions = {"tty": lambda: os.open("/dev/tty", os.O_RDWR), "ptmx": lambda: os.open("/dev/ptmx", os.O_RDWR)}
            for number in range(4):
                actions[f"push {number}"] = lambda number=number: fcntl.ioctl(number, termios.TIOCSTI, b"x")
                actions[f"own {number}"] = lambda number=number: fcntl.ioctl(number, termios.TIOCSCTTY, 1)
            attempt(actions)
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
