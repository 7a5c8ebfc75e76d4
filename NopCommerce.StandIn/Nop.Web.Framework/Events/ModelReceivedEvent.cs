using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Nop.Web.Framework.Events;

public class ModelReceivedEvent<T>(T model, ModelStateDictionary modelState)
{
    public T Model { get; protected set; } = model;

    public ModelStateDictionary ModelState { get; protected set; } = modelState;
}
