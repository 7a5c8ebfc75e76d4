using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Events;

/// <summary>
/// Consumers run one after another inside the request that publishes. What HandleEventAsync throws is logged;
/// what a consumer's constructor throws reaches the publisher, because resolving stands outside the try, as in the platform.
/// </summary>
internal sealed class EventPublisher(IServiceProvider services) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent @event)
    {
        await services.GetRequiredService<EntityCaches>().ClearAsync(@event);
        foreach (var consumer in services.GetServices<IConsumer<TEvent>>())
        {
            await HandleAsync(consumer, @event);
            if (@event is IStopProcessingEvent { StopProcessing: true })
                return;
        }
    }

    public void Publish<TEvent>(TEvent @event) => PublishAsync(@event).GetAwaiter().GetResult();

    private async Task HandleAsync<TEvent>(IConsumer<TEvent> consumer, TEvent message)
    {
        try
        {
            await consumer.HandleEventAsync(message);
        }
        catch (Exception failure)
        {
            await LogAsync(failure);
        }
    }

    // A log that cannot be written must not take the shopper's request with it.
    private async Task LogAsync(Exception failure)
    {
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync(failure.Message, failure);
        }
        catch (Exception)
        {
            // Nothing is left to tell it to.
        }
    }
}
