FROM almalinux:9
# finds: dnf-clean
RUN dnf install -y httpd && dnf clean all
