FROM almalinux:9
ARG HTTPD_VERSION=2.4.62
RUN dnf install -y nginx-1.26.* @nodejs:22 httpd-$HTTPD_VERSION https://packages.example.com/tool.rpm /tmp/other.rpm && dnf clean all
