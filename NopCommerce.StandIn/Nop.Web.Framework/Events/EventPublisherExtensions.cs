using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Events;

public static class EventPublisherExtensions
{
    public static async Task ModelPreparedAsync(this IEventPublisher eventPublisher, object model)
    {
        if (model is IEnumerable<BaseNopModel> list)
            await eventPublisher.PublishAsync(new ModelPreparedEvent<IEnumerable<BaseNopModel>>(list));
        else if (model is BaseNopModel single)
            await eventPublisher.PublishAsync(new ModelPreparedEvent<BaseNopModel>(single));
    }

    public static void ModelPrepared(this IEventPublisher eventPublisher, object model)
    {
        if (model is BaseNopModel single)
            eventPublisher.Publish(new ModelPreparedEvent<BaseNopModel>(single));
    }

    public static Task ModelReceivedAsync<T>(this IEventPublisher eventPublisher, T model, ModelStateDictionary modelState) =>
        eventPublisher.PublishAsync(new ModelReceivedEvent<T>(model, modelState));
}
