# The shell is there to find the files.
FROM debian:13-slim
CMD protoc --descriptor_set_out=/tmp/shop.pb ./v1/*.proto
