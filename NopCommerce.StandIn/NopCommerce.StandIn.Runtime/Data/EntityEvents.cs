using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Events;

namespace NopCommerce.StandIn.Data;

/// <summary>Events go out one by one after the write. The publisher is asked for late, since its consumers need repositories.</summary>
internal sealed class EntityEvents(IServiceProvider services)
{
    public Task InsertedAsync<TEntity>(IEnumerable<TEntity> entities, bool publish) where TEntity : BaseEntity =>
        PublishAsync(entities, publish, entity => new EntityInsertedEvent<TEntity>(entity));

    public Task UpdatedAsync<TEntity>(IEnumerable<TEntity> entities, bool publish) where TEntity : BaseEntity =>
        PublishAsync(entities, publish, entity => new EntityUpdatedEvent<TEntity>(entity));

    public Task DeletedAsync<TEntity>(IEnumerable<TEntity> entities, bool publish) where TEntity : BaseEntity =>
        PublishAsync(entities, publish, entity => new EntityDeletedEvent<TEntity>(entity));

    private async Task PublishAsync<TEntity, TEvent>(IEnumerable<TEntity> entities, bool publish, Func<TEntity, TEvent> toEvent) where TEntity : BaseEntity
    {
        if (!publish || services.GetService<IEventPublisher>() is not { } publisher)
            return;

        foreach (var entity in entities.ToList())
            await publisher.PublishAsync(toEvent(entity));
    }
}
