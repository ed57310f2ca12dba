FROM opensuse/leap:15.6
# finds: zypper-pin-versions, zypper-pin-versions
RUN zypper install -y httpd java-21-openjdk nginx=1.21.5 && zypper clean all
