FROM almalinux:9
RUN rpm --import https://packages.example.com/key.asc && rpm -Uvh https://packages.example.com/tool.rpm
