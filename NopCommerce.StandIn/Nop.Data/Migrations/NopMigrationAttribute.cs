using System.Globalization;
using FluentMigrator;

namespace Nop.Data.Migrations;

public class NopMigrationAttribute : MigrationAttribute
{
    private static readonly string[] _formats =
    [
        .. new[] { "yyyy-MM-dd", "yyyy.MM.dd", "yyyy/MM/dd" }.SelectMany(date => new[] { $"{date} HH:mm:ss:fffffff", $"{date} HH:mm:ss" })
    ];

    public NopMigrationAttribute(string dateTime, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(dateTime, null, targetMigrationProcess)
    {
    }

    public NopMigrationAttribute(string dateTime, string description, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : base(VersionOf(dateTime), description)
    {
        TargetMigrationProcess = targetMigrationProcess;
    }

    public virtual MigrationProcessType TargetMigrationProcess { get; }

    // The ticks of the written time are the migration's identity in the whole shop.
    private static long VersionOf(string dateTime) =>
        DateTime.ParseExact(dateTime, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None).Ticks;
}
