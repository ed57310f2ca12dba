# part of the service
