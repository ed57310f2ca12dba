FROM opensuse/leap:15.6
ARG HTTPD_VERSION=2.4.62
RUN zypper install -y nginx=1.21.5 httpd=$HTTPD_VERSION https://packages.example.com/tool.rpm /tmp/other.rpm && zypper clean all
