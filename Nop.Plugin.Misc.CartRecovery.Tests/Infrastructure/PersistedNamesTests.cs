using System.Reflection;
using System.Text;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

/// <summary>What shops' databases, mails and bookmarks hold. A name that changes here breaks them: it needs a migration, then PersistedNames.txt is brought up to date.</summary>
internal sealed class PersistedNamesTests
{
    private static readonly string File = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Infrastructure", "PersistedNames.txt");

    [Test]
    public void Persisted_names_are_as_pinned()
    {
        var names = Print();
        if (Environment.GetEnvironmentVariable("CART_RECOVERY_PIN") == "1")
            System.IO.File.WriteAllText(File, names);

        Assert.That(names, Is.EqualTo(System.IO.File.ReadAllText(File)), "Run once with CART_RECOVERY_PIN=1 if the change is meant.");
    }

    [Test]
    public void The_task_type_exists_under_its_stored_name() => Assert.That(Type.GetType(CartRecoveryDefaults.TaskType), Is.Not.Null);

    private static string Print()
    {
        var text = new StringBuilder();
        Section(text, "Constants", Constants(typeof(CartRecoveryDefaults)));
        Section(text, "Permissions", Constants(typeof(CartRecoveryPermissions)));
        Section(text, "Pages", Constants(typeof(AdminPages)));
        Section(text, "Activity types", ActivityTypes.All);
        foreach (var settings in typeof(CartRecoverySettings).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ISettings))).OrderBy(type => type.Name, StringComparer.Ordinal))
            Section(text, settings.Name, settings.GetProperties().Select(property => $"{settings.Name.ToLowerInvariant()}.{property.Name.ToLowerInvariant()} {property.PropertyType.Name}"));
        Section(text, "Reasons", Enum.GetValues<Reason>().Select(reason => $"{(int)reason} {reason.Code()}"));
        Section(text, "Conditions", ConditionCodes.AllFields.Concat(ConditionCodes.AllComparisons));
        foreach (var kind in StoredEnums())
            Section(text, kind.Name, Enum.GetNames(kind).Select(name => $"{Convert.ToInt32(Enum.Parse(kind, name), null)} {name}"));
        foreach (var (row, table) in new CartRecoveryNameCompatibility().TableNames)
            Section(text, table, Columns(row));
        return text.ToString();
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => $"{field.Name} = {field.GetRawConstantValue()}");

    /// <summary>Every enum that a row shows beside the number it stores, and those stored as numbers only.</summary>
    private static IEnumerable<Type> StoredEnums() =>
        new CartRecoveryNameCompatibility().TableNames.Keys.SelectMany(row => row.GetProperties()).Select(property => property.PropertyType).Where(type => type.IsEnum)
            .Concat([typeof(VerdictKind), typeof(CampaignState), typeof(CartRecovery.Decisions.Carts.ConsentMode), typeof(CartRecovery.Consents.ConsentSource), typeof(CartRecovery.Consents.SuppressionCause)])
            .Distinct().OrderBy(type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Columns(Type row) =>
        row.GetProperties().Where(property => property.SetMethod is not null && !property.PropertyType.IsEnum && property.Name != nameof(BaseEntity.Id))
            .Select(property => $"{property.Name} {Nullable.GetUnderlyingType(property.PropertyType)?.Name + (Nullable.GetUnderlyingType(property.PropertyType) is null ? property.PropertyType.Name : "?")}");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines) =>
        text.Append("# ").Append(title).Append('\n').AppendJoin('\n', lines).Append("\n\n");
}
