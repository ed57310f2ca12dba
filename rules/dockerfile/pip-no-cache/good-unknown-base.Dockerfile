FROM ghcr.io/example/python-base:4
RUN pip install flask==3.1.2
