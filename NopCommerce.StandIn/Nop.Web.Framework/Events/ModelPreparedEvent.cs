namespace Nop.Web.Framework.Events;

public class ModelPreparedEvent<T>(T model)
{
    public T Model { get; protected set; } = model;
}
