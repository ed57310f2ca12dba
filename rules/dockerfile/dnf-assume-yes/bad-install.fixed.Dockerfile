FROM almalinux:9
# finds: dnf-assume-yes
RUN dnf install -y httpd && dnf clean all
# finds: dnf-assume-yes
RUN dnf -q update -y && dnf clean all
