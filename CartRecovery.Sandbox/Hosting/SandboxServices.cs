using CartRecovery.Sandbox.Accounts;
using CartRecovery.Sandbox.Checkout;
using CartRecovery.Sandbox.Clock;
using CartRecovery.Sandbox.Outbox;
using CartRecovery.Sandbox.Seed;
using CartRecovery.Sandbox.Storefront;
using CartRecovery.Sandbox.Pushing;
using CartRecovery.Sandbox.Texting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Newtonsoft.Json.Serialization;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Web;

namespace CartRecovery.Sandbox.Hosting;

internal static class SandboxServices
{
    public static void AddSandbox(this IServiceCollection services, SandboxClock clock, PluginFile plugin, string folder)
    {
        services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        services.AddSingleton(plugin);
        services.AddSingleton<Mailbox>().AddSingleton<SmtpSink>().AddSingleton<Handsets>().AddSingleton<PushDouble>().AddSingleton<TaskClock>();
        services.AddSingleton(provider => new InstalledPlugins(provider.GetRequiredService<StandInPlugins>(), plugin, folder));
        AddPages(services, plugin, folder);
        AddStore(services);
        services.AddNopCommerceStandIn(new StandInOptions { ConnectionString = $"Data Source={Path.Combine(folder, "store.db")}", Time = clock, Plugins = [plugin.Assembly] });
        services.AddStandInWeb();
    }

    private static void AddPages(IServiceCollection services, PluginFile plugin, string folder)
    {
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add<LanguageCulture>();
                options.Filters.Add<ModelRules>();
            })
            .AddNewtonsoftJson(json => json.SerializerSettings.ContractResolver = new DefaultContractResolver())
            .ConfigureApplicationPartManager(manager =>
            {
                manager.ApplicationParts.Clear();
                manager.ApplicationParts.Add(new AssemblyPart(typeof(SandboxServices).Assembly));
                manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(SandboxServices).Assembly));
                manager.ApplicationParts.Add(new AssemblyPart(plugin.Assembly));
            });
        services.AddHttpClient();
        services.AddHttpClient<TwilioDouble>();
        services.AddAntiforgery(options => options.Cookie.Name = ".Nop.Antiforgery");
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = ".Nop.Authentication";
            cookie.LoginPath = "/login";
            cookie.AccessDeniedPath = "/Admin/Security/AccessDenied";
        });
    }

    private static void AddStore(IServiceCollection services) => services
        .AddScoped<StorePrices>().AddScoped<ProductCards>().AddScoped<ProductChoices>()
        .AddScoped<CartPages>().AddScoped<CartContent>().AddScoped<CartTotals>().AddScoped<CouponBox>()
        .AddScoped<CheckoutDesk>().AddScoped<CheckoutAddresses>().AddScoped<CheckoutChoices>().AddScoped<OrderLimits>()
        .AddScoped<Passwords>()
        .AddScoped<StoreSeed>().AddScoped<StoreRows>().AddScoped<AttributeSeed>().AddScoped<ShopSeed>().AddScoped<ProductSeed>().AddScoped<CatalogueSeed>().AddScoped<TextSeed>();
}
