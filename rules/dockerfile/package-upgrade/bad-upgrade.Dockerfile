FROM debian:13-slim
# finds: package-upgrade
RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*

FROM alpine:3.22
# finds: package-upgrade
RUN apk --no-cache upgrade

FROM almalinux:9
# finds: package-upgrade
RUN yum update -y && yum clean all
