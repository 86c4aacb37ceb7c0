"""Who a young person would like to work with. They ask; somebody decides, and says why."""
