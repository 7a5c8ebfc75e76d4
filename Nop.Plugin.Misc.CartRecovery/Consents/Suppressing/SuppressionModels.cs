using System.ComponentModel.DataAnnotations;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

public sealed record SuppressionPageModel : BaseNopModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Suppressions.Fields.";

    /// <summary>As typed; never shown again.</summary>
    [NopResourceDisplayName(Fields + "Address")]
    public string? Address { get; set; }

    /// <summary>Channel codes.</summary>
    [NopResourceDisplayName(Fields + "Channels")]
    public IList<string> Channels { get; set; } = [];

    [NopResourceDisplayName(Fields + "From")]
    [UIHint("DateNullable")]
    public DateTime? ProofFrom { get; set; }

    [NopResourceDisplayName(Fields + "To")]
    [UIHint("DateNullable")]
    public DateTime? ProofTo { get; set; }

    /// <summary>What was looked for, masked; empty when nothing was.</summary>
    public string Sought { get; set; } = "";

    public IReadOnlyList<SuppressionRowModel> Found { get; set; } = [];
    public IReadOnlyList<SuppressionTotalModel> Totals { get; set; } = [];
    public IReadOnlyList<SuppressionImportModel> Imports { get; set; } = [];
    public bool MayExport { get; set; }
}

/// <param name="MayLift">An erase is not the shop's to undo.</param>
public sealed record SuppressionRowModel(int Id, string Channel, string Cause, string Since, bool MayLift);

public sealed record SuppressionTotalModel(string Channel, string Cause, int Addresses);

public sealed record SuppressionImportModel(int Id, string FileName, string Started, string State, bool IsReading, string Summary, IReadOnlyList<string> Remarks);
