# s6 starts each service as the user that its script names.
FROM ubuntu:24.04
COPY rootfs /
CMD ["/usr/bin/s6-svscan", "/etc/services"]
