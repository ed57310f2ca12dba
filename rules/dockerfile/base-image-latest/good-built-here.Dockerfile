# Neither a registry nor the official library has such a name: it is built on the machine.
FROM shop-base:latest
CMD ["serve"]
