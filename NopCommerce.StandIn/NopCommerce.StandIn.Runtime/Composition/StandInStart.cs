using NopCommerce.StandIn.Data;

namespace NopCommerce.StandIn;

public static class StandInStart
{
    /// <summary>Creates the shop's tables and the little that every shop has. Plugins are installed afterwards, by name.</summary>
    public static async Task StartStandInAsync(this IServiceProvider services)
    {
        await services.GetRequiredService<StandInDatabase>().CreateAsync();
        await using (var scope = services.CreateAsyncScope())
            await ActivatorUtilities.CreateInstance<Seed>(scope.ServiceProvider).PlantAsync();
        await services.GetRequiredService<StandInPlugins>().InsertPermissionsAsync();
        await using var first = StandInScope.Create(services);
        await first.Get<ICustomerService>().GetOrCreateBackgroundTaskUserAsync();
        await first.Get<ICustomerService>().GetOrCreateSearchEngineUserAsync();
        await first.Get<IEventPublisher>().PublishAsync(new AppStartedEvent());
    }
}
