FROM almalinux:8
# finds: yum-clean
RUN yum install -y \
        curl \
        httpd \
    && curl --version
RUN yum clean all
