FROM opensuse/leap:15.6 AS build
RUN zypper -n install gcc
FROM opensuse/leap:15.6
RUN --mount=type=cache,target=/var/cache/zypp,sharing=locked zypper -n install httpd
