using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Filters;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

internal sealed class AdminControllerTests
{
    private static readonly Type[] Controllers =
        [.. typeof(CartRecoveryDefaults).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CartRecoveryAdminController)))];

    private static IEnumerable<MethodInfo> Actions() =>
        Controllers.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(method => !method.IsSpecialName);

    [TestCaseSource(nameof(Actions))]
    public void Every_action_asks_for_a_permission_of_its_page(MethodInfo action)
    {
        var asked = action.GetCustomAttributes<CheckPermissionAttribute>().SelectMany(check => (IEnumerable<string>)check.Arguments![0]).ToList();

        Assert.That(asked, Is.Not.Empty);
        // A piece of the platform's discount page is for who may edit discounts.
        var ours = action.DeclaringType == typeof(CartRecoveryDiscountRuleController) ? [StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE] : CartRecoveryPermissions.All;
        Assert.That(asked, Is.SubsetOf(ours));
    }

    [TestCaseSource(nameof(Actions))]
    public void Every_action_names_its_verb(MethodInfo action) =>
        Assert.That(action.GetCustomAttributes<HttpMethodAttribute>().Count(), Is.EqualTo(1));

    [TestCaseSource(nameof(Actions))]
    public void No_action_waives_the_antiforgery_token(MethodInfo action) =>
        Assert.That(action.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>(), Is.Null);

    [Test]
    public void Every_admin_controller_is_behind_the_admin_and_the_antiforgery_token()
    {
        Assert.That(Controllers, Has.Length.GreaterThanOrEqualTo(6));
        foreach (var controller in Controllers)
        {
            Assert.That(controller.GetCustomAttribute<AuthorizeAdminAttribute>(), Is.Not.Null, controller.Name);
            Assert.That(controller.GetCustomAttribute<AutoValidateAntiforgeryTokenAttribute>(), Is.Not.Null, controller.Name);
            Assert.That(controller.GetCustomAttribute<AreaAttribute>()!.RouteValue, Is.EqualTo(AreaNames.ADMIN), controller.Name);
        }
    }

    [Test]
    public void Every_permission_is_offered_to_the_platform_once()
    {
        var offered = new PermissionConfigs().AllConfigs;

        Assert.That(offered.Select(config => config.SystemName), Is.EquivalentTo(CartRecoveryPermissions.All));
        Assert.That(offered.Select(config => config.Category), Is.All.EqualTo("Promotions"));
    }
}
