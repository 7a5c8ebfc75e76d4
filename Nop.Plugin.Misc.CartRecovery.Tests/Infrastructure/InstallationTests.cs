using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Security;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

internal sealed class InstallationTests
{
    private MailShop _shop = null!;

    [SetUp]
    public async Task InstallAsync() => _shop = await MailShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Installing_adds_task_widget_permissions_activity_types_and_texts_in_each_language()
    {
        Assert.That((await RowsAsync<ScheduleTask>()).Single(task => task.Type == CartRecoveryDefaults.TaskType), Has.Property("Seconds").EqualTo(60).And.Property("Enabled").True);
        Assert.That((await RowsAsync<PermissionRecord>()).Select(record => record.SystemName), Is.SupersetOf(CartRecoveryPermissions.All));
        Assert.That((await RowsAsync<ActivityLogType>()).Select(type => type.SystemKeyword), Is.SupersetOf(ActivityTypes.All));
        Assert.That(await TextAsync("pt-BR", "Menu"), Is.EqualTo("Recuperação de carrinhos"));
        Assert.That(await TextAsync("ro-RO", "Menu"), Is.EqualTo("Recuperarea coșurilor"));
        await using var visit = _shop.Visit();
        Assert.That((await visit.Get<ISettingService>().LoadSettingAsync<WidgetSettings>()).ActiveWidgetSystemNames, Does.Contain(CartRecoveryDefaults.SystemName));
    }

    [Test]
    public async Task An_update_adds_what_is_missing_and_keeps_the_merchants_words()
    {
        await using (var visit = _shop.Visit())
        {
            var texts = visit.Get<ILocalizationService>();
            await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [Key("Menu")] = "My carts" }, _shop.Languages["en-US"].Id);
            await texts.DeleteLocaleResourceAsync(Key("Menu.Episodes"));
            foreach (var task in await visit.Get<IRepository<ScheduleTask>>().GetAllAsync(query => query.Where(row => row.Type == CartRecoveryDefaults.TaskType)))
                await visit.Get<IRepository<ScheduleTask>>().DeleteAsync(task);
        }

        await Plugins.UpdateAsync(CartRecoveryDefaults.SystemName, "0.9.0");

        Assert.That(await TextAsync("en-US", "Menu"), Is.EqualTo("My carts"));
        Assert.That(await TextAsync("es-ES", "Menu.Episodes"), Is.EqualTo("Episodios"));
        Assert.That((await RowsAsync<ScheduleTask>()).Count(task => task.Type == CartRecoveryDefaults.TaskType), Is.EqualTo(1));
    }

    [Test]
    public async Task Uninstalling_leaves_nothing()
    {
        await UseAsync();

        await Plugins.UninstallAsync(CartRecoveryDefaults.SystemName);

        Assert.That((await RowsAsync<Setting>()).Where(row => IsOurs(row.Name) || IsOurs(row.Value)).Select(row => row.Name), Is.Empty);
        Assert.That((await RowsAsync<LocaleStringResource>()).Where(row => IsOurs(row.ResourceName) || LocaleFiles.PlatformKeys().Contains(row.ResourceName, StringComparer.OrdinalIgnoreCase)).Select(row => row.ResourceName), Is.Empty);
        Assert.That((await RowsAsync<PermissionRecord>()).Where(row => IsOurs(row.SystemName)), Is.Empty);
        Assert.That((await RowsAsync<ScheduleTask>()).Where(row => IsOurs(row.Type)), Is.Empty);
        Assert.That((await RowsAsync<MessageTemplate>()).Where(row => IsOurs(row.Name)), Is.Empty);
        Assert.That((await RowsAsync<ActivityLogType>()).Where(row => IsOurs(row.SystemKeyword)), Is.Empty);
        Assert.That(await RowsAsync<Discount>(), Is.Empty);
        Assert.That(await RowsAsync<LocalizedProperty>(), Is.Empty);
        Assert.That(async () => await RowsAsync<RecoveryCampaign>(), Throws.Exception);
    }

    [Test]
    public async Task Asked_to_keep_data_it_leaves_them_and_finds_them_again()
    {
        await UseAsync();
        await _shop.SetAsync(settings => settings.KeepDataOnUninstall = true);

        await Plugins.UninstallAsync(CartRecoveryDefaults.SystemName);

        Assert.That((await RowsAsync<ScheduleTask>()).Where(row => IsOurs(row.Type)), Is.Empty);
        Assert.That((await RowsAsync<LocaleStringResource>()).Where(row => IsOurs(row.ResourceName)), Is.Empty);
        await Plugins.InstallAsync(CartRecoveryDefaults.SystemName);
        Assert.That((await RowsAsync<RecoveryCampaign>()).Select(row => row.Name), Is.EqualTo(new[] { "Kept or not" }));
        Assert.That((await RowsAsync<MessageTemplate>()).Count(row => row.Name.StartsWith(CartRecoveryDefaults.TemplatePrefix, StringComparison.Ordinal)), Is.EqualTo(1));
        await using var visit = _shop.Visit();
        Assert.That((await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>()).ConsentModeId, Is.EqualTo((int)ConsentMode.Strict));
    }

    private StandInPlugins Plugins => _shop.Shop.Root.GetRequiredService<StandInPlugins>();

    /// <summary>Whatever a merchant's use leaves in the platform's own tables.</summary>
    private async Task UseAsync()
    {
        await _shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        await using var visit = _shop.Visit();
        await visit.Get<CampaignEditing>().SaveAsync(0, new CampaignDraft { Name = "Kept or not", Steps = [new StepDraft(60, ["email"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))] });
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        await visit.Get<ILocalizationService>().SaveLocalizedSettingAsync(settings, own => own.ConsentWording, _shop.Languages["pt-BR"].Id, "Sim");
        await visit.Get<ISettingService>().SaveSettingOverridablePerStoreAsync(settings, own => own.RestoreLinkDays, true, _shop.Other.Id);
        Assert.That(await RowsAsync<Discount>(), Is.Not.Empty);
        Assert.That(await RowsAsync<LocalizedProperty>(), Is.Not.Empty);
    }

    private async Task<IList<T>> RowsAsync<T>() where T : BaseEntity
    {
        await using var visit = _shop.Visit();
        return await visit.Get<IRepository<T>>().GetAllAsync(query => query);
    }

    private async Task<string> TextAsync(string culture, string key)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<ILocalizationService>().GetResourceAsync(Key(key), _shop.Languages[culture].Id);
    }

    private static string Key(string key) => $"{CartRecoveryDefaults.LocalePrefix}.{key}";

    private static bool IsOurs(string? text) => text?.Contains("CartRecovery", StringComparison.OrdinalIgnoreCase) == true;
}
