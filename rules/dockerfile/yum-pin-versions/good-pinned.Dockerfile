FROM almalinux:8
ARG HTTPD_VERSION=2.4.62
RUN yum install -y nginx-1.20.1-1.el9 httpd-$HTTPD_VERSION https://packages.example.com/tool.rpm /tmp/other.rpm && yum clean all
