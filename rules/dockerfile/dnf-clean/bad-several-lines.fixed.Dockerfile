FROM almalinux:9
# finds: dnf-clean
RUN dnf install -y \
        curl \
        httpd \
    && curl --version \
    && dnf clean all
RUN dnf clean all
