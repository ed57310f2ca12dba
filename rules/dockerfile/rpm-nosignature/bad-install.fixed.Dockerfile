FROM almalinux:9
# finds: rpm-nosignature
RUN rpm -Uvh https://packages.example.com/tool.rpm
