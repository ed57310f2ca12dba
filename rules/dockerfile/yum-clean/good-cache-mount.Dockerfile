FROM almalinux:8 AS build
RUN yum install -y gcc
FROM almalinux:8
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked yum install -y httpd
