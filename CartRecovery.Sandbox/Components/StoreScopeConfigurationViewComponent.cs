using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Stores;
using Nop.Web.Framework.Components;

namespace CartRecovery.Sandbox.Components;

/// <summary>The switch of the store that settings pages edit; nothing in a shop with one store.</summary>
public sealed class StoreScopeConfigurationViewComponent(IStoreService stores, IStoreContext context) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var all = await stores.GetAllStoresAsync();
        if (all.Count < 2)
            return Content(string.Empty);

        var choices = all.Select(store => new StoreScopeChoice(store.Id, store.Name)).ToList();
        return View(new StoreScopeModel(await context.GetActiveStoreScopeConfigurationAsync(), choices));
    }
}

public sealed record StoreScopeModel(int ActiveStoreId, IReadOnlyList<StoreScopeChoice> Stores);

public sealed record StoreScopeChoice(int Id, string Name);
