FROM rockylinux:9
VOLUME ["/sys/fs/cgroup"]
CMD ["/usr/sbin/init"]
