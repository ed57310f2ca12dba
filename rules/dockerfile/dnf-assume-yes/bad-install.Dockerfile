FROM almalinux:9
# finds: dnf-assume-yes
RUN dnf install httpd && dnf clean all
# finds: dnf-assume-yes
RUN dnf -q update && dnf clean all
