using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Discounts;
using Nop.Services.Plugins;

namespace Nop.Plugin.Misc.CartRecovery;

/// <summary>Made anew for every page that has a widget zone, so nothing may hang on the constructor: the parts are asked for when needed.</summary>
public sealed class CartRecoveryPlugin(IServiceProvider services) : BasePlugin, IMiscPlugin, IWidgetPlugin, IDiscountRequirementRule
{
    public bool HideInWidgetList => true;

    public override string GetConfigurationPageUrl() =>
        $"{services.GetRequiredService<IWebHelper>().GetStoreLocation()}Admin/{AdminPages.ConfigurationController}/Configure";

    public Task<IList<string>> GetWidgetZonesAsync() =>
        Task.FromResult<IList<string>>([.. services.GetServices<WidgetPlacement>().Select(placement => placement.Zone).Distinct()]);

    public Type GetWidgetViewComponent(string widgetZone)
    {
        var here = services.GetServices<WidgetPlacement>().Where(placement => placement.IsIn(widgetZone)).ToList();
        return here.Count == 1 ? here[0].Component : typeof(WidgetStackViewComponent);
    }

    public Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request) =>
        services.GetRequiredService<EntitlementRule>().CheckAsync(request.DiscountRequirementId, request.Customer);

    public string GetConfigurationUrl(int discountId, int? discountRequirementId) =>
        FormattableString.Invariant($"{services.GetRequiredService<IWebHelper>().GetStoreLocation()}Admin/{AdminPages.DiscountRuleController}/Configure?discountId={discountId}&discountRequirementId={discountRequirementId}");

    public override async Task InstallAsync()
    {
        foreach (var part in Parts())
            await part.EnsureAsync();
    }

    // An exception here would keep the whole shop from starting, so nothing but repeatable writes may be done.
    public override Task UpdateAsync(string currentVersion, string targetVersion) => InstallAsync();

    public override async Task UninstallAsync()
    {
        var keepData = (await services.GetRequiredService<ISettingService>().LoadSettingAsync<CartRecoverySettings>()).KeepDataOnUninstall;
        foreach (var part in Parts().Reverse())
            await part.RemoveAsync(keepData);
    }

    private IEnumerable<IInstallationPart> Parts() => services.GetServices<IInstallationPart>();
}
