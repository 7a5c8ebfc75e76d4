using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Configuration;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

public sealed class PluginNopStartup : INopStartup
{
    /// <summary>After the platform's own, so that our decorators win.</summary>
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TokenGuesses>().AddSingleton<Rhythm>().AddOwnerMail();
        services
            .AddCarts()
            .AddCampaigns()
            .AddTouches()
            .AddChannels()
            .AddEmailChannel()
            .AddTexts()
            .AddTwilio()
            .AddWebPushChannel()
            .AddOnSiteChannel()
            .AddConsents()
            .AddIncentives()
            .AddRestoreLinks()
            .AddAttribution()
            .AddLeads()
            .AddReports()
            .AddConfiguration()
            .AddInstallation();

        // The platform adds plugins as plain parts, in which compiled views stay unseen.
        services.AddMvcCore().ConfigureApplicationPartManager(parts =>
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(PluginNopStartup).Assembly)));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
