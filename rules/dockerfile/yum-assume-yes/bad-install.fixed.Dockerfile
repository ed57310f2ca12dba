FROM almalinux:9
# finds: yum-assume-yes
RUN yum install -y httpd && yum clean all
# finds: yum-assume-yes
RUN yum -q update -y && yum clean all
