FROM python:3.13-slim
# Any value turns the cache off, "off" as well.
ENV PIP_NO_CACHE_DIR=off
RUN pip install flask==3.1.2
