FROM almalinux:8
# finds: yum-clean
RUN yum install -y \
        curl \
        httpd \
    && curl --version \
    && yum clean all
RUN yum clean all
