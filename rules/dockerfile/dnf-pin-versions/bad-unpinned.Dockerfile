FROM almalinux:9
# finds: dnf-pin-versions, dnf-pin-versions
RUN dnf install -y httpd java-21-openjdk nginx-1.26.* @nodejs:22 && dnf clean all
