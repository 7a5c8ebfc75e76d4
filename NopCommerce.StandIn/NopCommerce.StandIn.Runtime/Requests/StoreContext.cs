namespace NopCommerce.StandIn.Requests;

/// <summary>The store whose hosts name the request's host, else the first one.</summary>
internal sealed class StoreContext(ScopeRequest contexts, IStoreService stores, IServiceProvider services) : IStoreContext
{
    private Store _current;

    public async Task<Store> GetCurrentStoreAsync()
    {
        if (_current is not null)
            return _current;

        var all = await stores.GetAllStoresAsync();
        var host = contexts.HttpContext?.Request.Host.Value;
        return _current = all.FirstOrDefault(s => Answers(s, host)) ?? all.FirstOrDefault() ?? throw new NopException("No store could be loaded");
    }

    public Store GetCurrentStore() => GetCurrentStoreAsync().GetAwaiter().GetResult();

    public async Task<int> GetActiveStoreScopeConfigurationAsync()
    {
        if ((await stores.GetAllStoresAsync()).Count < 2)
            return 0;

        // The work context needs the store, so it is asked for late.
        var admin = await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
        var id = await services.GetRequiredService<IGenericAttributeService>()
            .GetAttributeAsync<int>(admin, NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute);
        return await stores.GetStoreByIdAsync(id) is null ? 0 : id;
    }

    private static bool Answers(Store store, string host) =>
        !string.IsNullOrEmpty(host) && (store.Hosts ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(host, StringComparer.OrdinalIgnoreCase);
}
