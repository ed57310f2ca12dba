FROM almalinux:9 AS build
RUN dnf install -y gcc
FROM almalinux:9
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked dnf install -y httpd
