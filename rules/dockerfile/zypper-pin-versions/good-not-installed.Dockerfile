FROM opensuse/leap:15.6
RUN zypper remove -y httpd && zypper install -y nginx=1.21.5 && zypper clean all
