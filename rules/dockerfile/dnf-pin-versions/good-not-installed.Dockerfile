FROM almalinux:9
RUN dnf remove -y httpd && dnf install -y nginx-1.26.* @nodejs:22 && dnf clean all
