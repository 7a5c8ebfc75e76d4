using Nop.Core.Events;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class RecordingPublisher : IEventPublisher
{
    public List<object> Events { get; } = [];

    public Task PublishAsync<TEvent>(TEvent @event)
    {
        Events.Add(@event!);
        return Task.CompletedTask;
    }

    public void Publish<TEvent>(TEvent @event) => Events.Add(@event!);
}
