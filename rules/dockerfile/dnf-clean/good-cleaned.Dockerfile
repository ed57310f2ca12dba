FROM almalinux:9
RUN dnf install -y httpd && dnf clean all
RUN dnf update -y && dnf install -y curl && rm -rf /var/cache/dnf/*
RUN dnf install -y git && rm -rf /var/cache/* /tmp/*
