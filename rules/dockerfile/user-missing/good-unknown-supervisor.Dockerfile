# s6-overlay starts each service as the user that its script names.
FROM ubuntu:24.04
COPY rootfs /
CMD ["/init"]
