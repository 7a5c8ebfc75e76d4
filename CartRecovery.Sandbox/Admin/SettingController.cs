using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record StoreSettingsModel : BaseNopModel
{
    [DisplayName("One-page checkout enabled")]
    public bool OnePageCheckoutEnabled { get; set; }

    [DisplayName("Show prices with tax")]
    public bool ShowPricesWithTax { get; set; }

    [DisplayName("Close store")]
    public bool StoreClosed { get; set; }
}

public sealed class SettingController(ISettingService settings, IGenericAttributeService attributes, IWorkContext work, IStoreService stores, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Configuration.MANAGE_SETTINGS)]
    public async Task<IActionResult> GeneralCommon() => View(new StoreSettingsModel
    {
        OnePageCheckoutEnabled = (await settings.LoadSettingAsync<OrderSettings>()).OnePageCheckoutEnabled,
        ShowPricesWithTax = (await settings.LoadSettingAsync<TaxSettings>()).TaxDisplayType == TaxDisplayType.IncludingTax,
        StoreClosed = (await settings.LoadSettingAsync<StoreInformationSettings>()).StoreClosed
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_SETTINGS)]
    public async Task<IActionResult> GeneralCommon(StoreSettingsModel model)
    {
        await ChangeAsync<OrderSettings>(order => order.OnePageCheckoutEnabled = model.OnePageCheckoutEnabled);
        await ChangeAsync<TaxSettings>(tax => tax.TaxDisplayType = model.ShowPricesWithTax ? TaxDisplayType.IncludingTax : TaxDisplayType.ExcludingTax);
        await ChangeAsync<StoreInformationSettings>(store => store.StoreClosed = model.StoreClosed);
        notifications.SuccessNotification("The settings have been updated successfully.");
        return RedirectToAction(nameof(GeneralCommon));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.Configuration.MANAGE_SETTINGS)]
    public async Task<IActionResult> ChangeStoreScopeConfiguration(int storeid, string? returnUrl)
    {
        if (storeid == 0 || await stores.GetStoreByIdAsync(storeid) is not null)
            await attributes.SaveAttributeAsync(await work.GetCurrentCustomerAsync(), NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, storeid);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction("Index", "Home");
    }

    private async Task ChangeAsync<T>(Action<T> change) where T : Nop.Core.Configuration.ISettings, new()
    {
        var current = await settings.LoadSettingAsync<T>();
        change(current);
        await settings.SaveSettingAsync(current);
    }
}
